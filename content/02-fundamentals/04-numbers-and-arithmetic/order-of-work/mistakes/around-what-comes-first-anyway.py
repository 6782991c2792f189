before_lunch = 3
after_lunch = 2
cars = 2
experienced = 3
new = 1
share = before_lunch + (after_lunch * cars / experienced) + new
print(f"Each drives {share} hours")
