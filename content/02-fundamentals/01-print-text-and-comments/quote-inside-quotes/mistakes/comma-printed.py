print('The sign says "No goats on the train"')
print("Don't say,", '"Maaa"', "to the driver")
