import sys
from urllib.error import URLError
from urllib.request import urlopen

try:
    answer = urlopen("http://127.0.0.1:8000/health", timeout=2)
except URLError as error:
    print(error)
    sys.exit(1)
sys.exit(answer.status != 200)
