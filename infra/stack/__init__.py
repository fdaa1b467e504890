"""The CloudFormation resources that `chalice package` merges into its own, a module a concern."""
