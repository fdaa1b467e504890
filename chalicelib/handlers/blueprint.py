"""The blueprint that carries the API, and the declaration of its operations."""

from chalice.app import Blueprint

from chalicelib.handlers.api.endpoint import Api
from chalicelib.services.accounts.sessions import caller_of
from chalicelib.services.tokens.bearer import bearer_of

blueprint = Blueprint(__name__)
api = Api(blueprint, caller_of, bearer_of)
