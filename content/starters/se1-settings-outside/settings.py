"""What differs between Deniz's laptop and the computer at the counter."""

DATABASE_URL = "sqlite:///practice.db"  # at the counter: sqlite:///shelf.db
SECRET_KEY = "nobody-will-guess-this-before-2040"
TOKEN_MINUTES = 30  # how long a token opens its box
DEBUG = True  # at the counter: False
