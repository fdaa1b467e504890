"""The Chalice application: creates it and registers what the handlers offer."""

from chalice.app import Chalice

from chalicelib.handlers import accounts, ledger, notices, organisations, workbooks
from chalicelib.handlers.blueprint import blueprint

app = Chalice(app_name="qiangjian")
app.register_blueprint(blueprint)
