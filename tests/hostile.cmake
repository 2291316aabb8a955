add_subdirectory(fuzz)

# What a stranger's file, a full disk or a signal may not do: SECURITY.md.
add_test(NAME cli.sandbox COMMAND sh "${CMAKE_CURRENT_SOURCE_DIR}/cli/sandbox.sh" $<TARGET_FILE:demarc> "${fixtures}")
add_test(NAME cli.limits COMMAND sh "${CMAKE_CURRENT_SOURCE_DIR}/cli/limits.sh" $<TARGET_FILE:demarc> "${fixtures}"
                                "${CMAKE_SOURCE_DIR}/SECURITY.md")
set_tests_properties(cli.sandbox cli.limits PROPERTIES ENVIRONMENT "${test_environment}")

# The hostile set: a table of files by format, each with what has to be answered.
foreach(group xml drawio package graph pdf text)
  add_test(NAME hostile.${group} COMMAND Python3::Interpreter "${CMAKE_CURRENT_SOURCE_DIR}/hostile/run.py" $<TARGET_FILE:demarc> ${group})
  set_tests_properties(hostile.${group} PROPERTIES ENVIRONMENT "${test_environment}" LABELS "hostile;slow")
endforeach()
