from django.db import models

# A notice is a Post. Its fields have the names of the contract.
