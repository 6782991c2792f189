from clinic.api import app
