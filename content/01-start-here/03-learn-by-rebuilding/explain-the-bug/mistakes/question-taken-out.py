print("Malo!")
print("Thank you for your letter,", name)
print("The pig says hello.")
