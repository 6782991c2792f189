PAGES = {
    "/": "Hello!",
}


def answer(request):
    return ""


print(answer("GET / HTTP/1.1\nHost: me.example\n\n"))
