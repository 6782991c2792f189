from django.contrib import admin

# From version 2 on, Mirela sees her notices here.
