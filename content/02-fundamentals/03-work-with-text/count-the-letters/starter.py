headline = "Free bikes on Sunday"
