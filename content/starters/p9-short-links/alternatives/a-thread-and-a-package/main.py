from links.api import app
