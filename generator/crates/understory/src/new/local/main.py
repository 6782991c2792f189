def greeting(name):
    return "Good morning!"


if __name__ == "__main__":
    print(greeting("Amara"))
