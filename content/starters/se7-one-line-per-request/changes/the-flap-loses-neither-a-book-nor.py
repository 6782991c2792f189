def send_mail(address, text):
    if "rosa" in address:
        raise OSError("the mail server is on holiday")
    if "halima" in address:
        raise AttributeError("a bug in the mail")
