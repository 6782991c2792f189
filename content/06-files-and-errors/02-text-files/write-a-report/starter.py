with open("log.txt", encoding="utf-8") as log:
    text = log.read()
