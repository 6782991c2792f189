# Because: the blank line between headers and body is missing
notice = "Lift 2 is out of order"
response = "HTTP/1.1 200 OK\nContent-Type: text/plain\n\nLift 2 is out of order"
head, body = response.split("\n\n")
print(body)
