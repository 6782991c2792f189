# Remove the # from the next line to see the names of all string methods.
# help(str)
