import sys
from wsgiref.simple_server import make_server

from wsgi_app import application

HOST = "127.0.0.1"

if __name__ == "__main__":
    make_server(HOST, int(sys.argv[1]), application).serve_forever()
