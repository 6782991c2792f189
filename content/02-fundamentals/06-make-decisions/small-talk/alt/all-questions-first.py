name = input("What's your name? ")
age = input("How old are you? ")
pet = input("Cats, dogs, fish or birds? ")
age = int(age)
print("Hello,", name)
if age < 18:
    print("Do your parents know that you talk to robots?")
if pet == "cats":
    print("They think that they own me.")
elif pet == "dogs":
    print("They run away with my batteries.")
elif pet == "fish":
    print("I can't swim, so we never meet.")
elif pet == "birds":
    print("They sit on my antenna.")
else:
    print("I've never seen one.")
