"""Makes the table of books and puts the first three into it."""

from django.db import migrations, models

from books import BOOKS


def put_first_books(apps, schema_editor):
    """Adds the books that the other programs begin with, too."""
    Book = apps.get_model("library", "Book")
    for book in BOOKS.values():
        Book.objects.create(title=book["title"], left_by=book["left_by"])


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(
            name="Book",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=200)),
                ("left_by", models.CharField(max_length=200)),
            ],
        ),
        migrations.RunPython(put_first_books, migrations.RunPython.noop),
    ]
