from flask import Flask

from books import BOOKS

if __name__ == "__main__":
    app = Flask(__name__)

    @app.get("/books")
    def list_books():
        return list(BOOKS.values())

    app.run(port=8001)
