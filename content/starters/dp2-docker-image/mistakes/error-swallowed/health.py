from urllib.request import urlopen

try:
    urlopen('http://127.0.0.1:8000/health')
except OSError as error:
    print(error)
