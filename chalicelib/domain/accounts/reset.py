"""A forgotten password: what the owner of the mobile gets to set a new one with."""

from datetime import timedelta

#: From the code's verification on; good for one new password.
LIFE = timedelta(minutes=10)
