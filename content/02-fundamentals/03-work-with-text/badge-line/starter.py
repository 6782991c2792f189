first = "amara"
last = "okafor"
role = "guide"
