# Because: the display looks for an empty line and found none
notice = "Lift 2 is out of order"
response = "HTTP/1.1 200 OK\n" + "Content-Type: text/plain\n" + f"Content-Length: {len(notice)}\n" + "\n" + notice
head, body = response.split("\n\n")
print(body)
