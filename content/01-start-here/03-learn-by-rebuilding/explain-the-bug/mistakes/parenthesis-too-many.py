print("Malo!")
name = input("Who is reading this? ")
print("Thank you for your letter,", name))
print("The pig says hello.")
