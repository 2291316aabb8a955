add_subdirectory(fuzz)

# What a stranger's file, a full disk or a signal may not do: SECURITY.md.
add_test(NAME cli.sandbox COMMAND sh "${CMAKE_CURRENT_SOURCE_DIR}/cli/sandbox.sh" $<TARGET_FILE:demarc> "${fixtures}")
add_test(NAME cli.limits COMMAND sh "${CMAKE_CURRENT_SOURCE_DIR}/cli/limits.sh" $<TARGET_FILE:demarc> "${fixtures}"
                                "${CMAKE_SOURCE_DIR}/SECURITY.md")
set_tests_properties(cli.sandbox cli.limits PROPERTIES ENVIRONMENT "${test_environment}")

# The hostile set: a table of files by format, each with what has to be answered.
foreach(group xml drawio package graph pdf text guile large)
  add_test(NAME hostile.${group} COMMAND Python3::Interpreter "${CMAKE_CURRENT_SOURCE_DIR}/hostile/run.py" $<TARGET_FILE:demarc> ${group})
  set_tests_properties(hostile.${group} PROPERTIES ENVIRONMENT "${test_environment}" LABELS "hostile;slow")
endforeach()

# Under sanitizers the small ones of all groups, once each.
if(DEMARC_SANITIZE)
  add_test(NAME hostile.quick COMMAND Python3::Interpreter "${CMAKE_CURRENT_SOURCE_DIR}/hostile/quick.py" $<TARGET_FILE:demarc> xml drawio package graph pdf text guile)
  set_tests_properties(hostile.quick PROPERTIES ENVIRONMENT "${test_environment}" LABELS hostile)
endif()

# What grows with the square of a file is a way to stop whoever opens it.
add_test(NAME hostile.growth COMMAND Python3::Interpreter "${CMAKE_CURRENT_SOURCE_DIR}/hostile/growth.py" $<TARGET_FILE:demarc>)
set_tests_properties(hostile.growth PROPERTIES ENVIRONMENT "${test_environment}" LABELS "hostile;slow")

# Outputs are whole or as before: links, devices, full disks, closed pipes, signals.
add_test(NAME cli.outputs COMMAND sh "${CMAKE_CURRENT_SOURCE_DIR}/cli/outputs.sh" $<TARGET_FILE:demarc> "${fixtures}")
set_tests_properties(cli.outputs PROPERTIES ENVIRONMENT "${test_environment}" LABELS "hostile;slow")

# What is opened, by strace.
add_test(NAME cli.opened COMMAND Python3::Interpreter "${CMAKE_CURRENT_SOURCE_DIR}/cli/opened.py" $<TARGET_FILE:demarc> "${fixtures}"
                                 "${CMAKE_SOURCE_DIR}/SECURITY.md")
set_tests_properties(cli.opened PROPERTIES ENVIRONMENT "${test_environment}" SKIP_RETURN_CODE 77)

# Every call of a kind failing in turn. A sanitizer has an allocator of its own.
if(NOT DEMARC_SANITIZE)
  add_library(fault_shim SHARED fault/shim.c fault/site.c)
  target_link_libraries(fault_shim PRIVATE demarc_flags ${CMAKE_DL_LIBS})
  foreach(kind alloc site read write open pipe fork fsync rename chmod interrupt)
    add_test(NAME fault.${kind} COMMAND Python3::Interpreter "${CMAKE_CURRENT_SOURCE_DIR}/fault/run.py" $<TARGET_FILE:demarc>
                                        $<TARGET_FILE:fault_shim> "${fixtures}" ${kind})
    set_tests_properties(fault.${kind} PROPERTIES ENVIRONMENT "${test_environment}" LABELS "hostile;slow")
  endforeach()
endif()

# Slow by the distances in it, not by how much it holds: ten seconds of processor time are a hundred times what it needs.
add_test(NAME cli.far_apart COMMAND sh -c "ulimit -t 10; \"$1\" render \"$2\" -o far-apart.pdf" sh $<TARGET_FILE:demarc>
                                    "${fixtures}/hostile/far-apart.drawio")
set_tests_properties(cli.far_apart PROPERTIES ENVIRONMENT "${test_environment}")

# Whatever a stranger sent is read by the worker: nothing else is linked with what parses it.
add_library(careless STATIC hardening/careless.c)
target_link_libraries(careless PRIVATE demarc_importers PkgConfig::ZIP)
set(boxes "")
foreach(box base model sandbox sidecar resolve analysis register checks redact verify render)
  list(APPEND boxes $<TARGET_FILE:demarc_${box}>)
endforeach()
set(readers Python3::Interpreter "${CMAKE_CURRENT_SOURCE_DIR}/hardening/readers.py" $<TARGET_FILE:demarc_importers> "${CMAKE_SOURCE_DIR}"
            ${boxes} $<TARGET_OBJECTS:demarc>)
add_test(NAME hardening.readers COMMAND ${readers} COMMAND_EXPAND_LISTS)
add_test(NAME hardening.readers_told COMMAND ${readers} $<TARGET_FILE:careless> COMMAND_EXPAND_LISTS)
set_tests_properties(hardening.readers PROPERTIES SKIP_RETURN_CODE 77)
set_tests_properties(hardening.readers_told PROPERTIES
  SKIP_RETURN_CODE 77 PASS_REGULAR_EXPRESSION "careless.c uses import_drawing_inside of the importers.*careless.c uses zip_open: what strangers send")
