# Because: the blank line between headers and body is missing
notice = "Lift 2 is out of order"
response = "HTTP/1.1 200 OK\n" + "Content-Type: text/plain\n" + "\n\n" + notice
head, body = response.split("\n\n")
print(body)
