"""The key for citizen IDs, and the secret of the human check."""

from infra.stack.intrinsics import Resources, resource


def secrets() -> Resources:
    """Without a key policy KMS gives its default one: IAM policies of this account decide."""
    return {
        "CipherKey": resource(
            "KMS::Key",
            {"Description": "Citizen IDs", "EnableKeyRotation": True, "PendingWindowInDays": 30},
            DeletionPolicy="Retain",
            UpdateReplacePolicy="Retain",
        ),
        "HumanCheckSecret": resource(
            "SecretsManager::Secret",
            {
                "Description": "Signs the human check's challenges",
                "GenerateSecretString": {"PasswordLength": 64, "ExcludePunctuation": True},
            },
        ),
    }
