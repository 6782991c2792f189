dishes = ["Lentil soup", "Fried rice", "Apple cake"]
