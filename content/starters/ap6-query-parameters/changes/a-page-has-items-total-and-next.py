for number in range(90001, 90004):
    BOOKS[number] = {"id": number, "title": f"The Bus, Part {number - 90000}", "author": "Ilf & Petrov"}
