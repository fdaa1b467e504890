"""What the application runs on: its CloudFormation stack, packaging, and the same stack locally."""
