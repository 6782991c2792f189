from django.db import migrations


def approve_the_old_ones(apps, schema_editor):
    Approval = apps.get_model("board", "Approval")
    for post in apps.get_model("board", "Post").objects.all():
        Approval.objects.create(post=post)


class Migration(migrations.Migration):
    dependencies = [("board", "0002_notices_from_before_stay")]

    operations = [migrations.RunPython(approve_the_old_ones)]
