"""The same stack on this machine: MiniStack stands in for AWS, a front door for CloudFront."""
