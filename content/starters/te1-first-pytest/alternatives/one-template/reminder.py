from fees import LOAN_DAYS, fee

reminder = lambda start, now: "Days left: %d. Fee: %.2f" % (start + LOAN_DAYS - now, fee(start, now) / 100)
