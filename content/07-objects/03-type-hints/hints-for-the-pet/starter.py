# Bring your pet here.
