"""Makes a token for a member whose book is in a box: python give_token.py 3"""

import sys
import time

from boxes import make_token
from settings import SECRET_KEY, TOKEN_MINUTES


def main():
    until = int(time.time()) + TOKEN_MINUTES * 60
    print(make_token(SECRET_KEY, int(sys.argv[1]), until))


if __name__ == "__main__":
    main()
