# Write the service for the clinic here.
