# Here you write the service for the clinic.
