dishes = ["Lentil soup", "Fried rice", "Apple cake"]
for index, dish in enumerate(dishes):
    print(str(index + 1) + ". " + dish)
