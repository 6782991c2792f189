"""Makes a token for a member whose book is in a box: python give_token.py 3"""

import sys
import time

from boxes import make_token
from settings import get_settings


def main():
    settings = get_settings()
    until = int(time.time()) + settings.token_minutes * 60
    print(make_token(settings.secret_key, int(sys.argv[1]), until))


if __name__ == "__main__":
    main()
