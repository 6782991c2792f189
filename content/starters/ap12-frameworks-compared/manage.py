"""Django's commands for this project: python manage.py migrate, python manage.py runserver 8002"""

import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "south.settings")
    execute_from_command_line(sys.argv)
