<?php // theme.php ROOT THEME: switches the theme.
require __DIR__ . '/load.php';
switch_theme($argv[2]);
