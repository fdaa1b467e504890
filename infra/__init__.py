"""What the application runs on: the CloudFormation stack, its packaging, and the same stack on this machine."""
