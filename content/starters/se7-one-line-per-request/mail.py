"""Would send mails. Here, it only takes them."""


def send_mail(address, text):
    pass
