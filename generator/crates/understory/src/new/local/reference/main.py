def greeting(name):
    return f"Good morning, {name}!"


if __name__ == "__main__":
    print(greeting("Amara"))
