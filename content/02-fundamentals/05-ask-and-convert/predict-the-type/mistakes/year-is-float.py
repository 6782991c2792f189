answer = input("In which year were you born? ")
year = int(answer)
half = year / 2
sign = "Born in " + str(year)

# int, float or str?
type_of_answer = "str"
type_of_year = "float"
type_of_half = "float"
type_of_sign = "str"
