# Because: the blank line between headers and body is missing
notice = "Lift 2 is out of order"
response = "\n".join(["HTTP/1.1 200 OK", "Content-Type: text/plain", "", notice])
head, body = response.split("\n\n")
print(body)
