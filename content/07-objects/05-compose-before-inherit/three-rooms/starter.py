# It is dark outside. Where are you?
