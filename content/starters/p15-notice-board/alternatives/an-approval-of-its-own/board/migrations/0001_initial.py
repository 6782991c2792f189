from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Post',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('lost', 'lost'), ('found', 'found'), ('swap', 'swap'), ('help', 'help')], max_length=10)),
                ('title', models.CharField(max_length=60)),
                ('text', models.CharField(blank=True, default='', max_length=500)),
                ('phone', models.CharField(blank=True, default='', max_length=30)),
            ],
            options={
                'ordering': ['-id'],
            },
        ),
    ]
