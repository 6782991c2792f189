# Write the service behind the door here.
