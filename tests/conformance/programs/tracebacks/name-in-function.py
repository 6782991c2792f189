def greet():
    print(mesage)

message = "hi"
greet()
