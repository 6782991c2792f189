from django.db import models


class Kind(models.TextChoices):
    LOST = "lost"
    FOUND = "found"
    SWAP = "swap"
    HELP = "help"


class Post(models.Model):
    kind = models.CharField(max_length=5, choices=Kind.choices)
    title = models.CharField(max_length=60)
    text = models.TextField(max_length=500, blank=True)
    phone = models.CharField(max_length=30)
    approved = models.BooleanField(default=False)

    def __str__(self):
        return self.title
