from datetime import datetime

import bank
import mailer
from fees import collect
from members import load_members


def main():
    today = datetime.now().date()
    paid = collect(members=load_members(), today=today, bank=bank, mailer=mailer)
    print(f"{paid} singers have paid")


if __name__ == "__main__":
    main()
